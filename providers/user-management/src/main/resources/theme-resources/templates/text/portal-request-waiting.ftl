<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRequestWaitingText", realmName)}

${msg("portalRequestWaitingName")}: ${applicantName}
<#if applicantUsername?has_content>
${msg("portalRequestWaitingUsername")}: ${applicantUsername}
</#if>
${msg("portalRequestWaitingEmail")}: ${applicantEmail}
<#if applicantOrganization?has_content>
${msg("portalRequestWaitingOrganization")}: ${applicantOrganization}
</#if>
${msg("portalRequestWaitingSent")}: ${requestedAt}

${msg("portalRequestWaitingButton")}:
${link}

${msg("portalRequestWaitingWhy", realmName)}
<@mail.sender/>
