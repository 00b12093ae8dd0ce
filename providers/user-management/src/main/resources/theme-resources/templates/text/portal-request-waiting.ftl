<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRequestWaitingText", realmName)}

${msg("portalRequestWaitingName")}${mail.colon}${applicantName}
<#if applicantUsername?has_content>
${msg("portalRequestWaitingUsername")}${mail.colon}${applicantUsername}
</#if>
${msg("portalRequestWaitingEmail")}${mail.colon}${applicantEmail}
<#if applicantOrganization?has_content>
${msg("portalRequestWaitingOrganization")}${mail.colon}${applicantOrganization}
</#if>
${msg("portalRequestWaitingSent")}${mail.colon}${requestedAt}

${msg("portalRequestWaitingButton")}${mail.colon?trim}
${link}

${msg("portalRequestWaitingWhy", realmName)}
<@mail.sender/>
