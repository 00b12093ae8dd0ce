<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRequestsWaitingText", realmName)}

<#list requests as request>
${msg("portalRequestWaitingName")}: ${request.applicantName}
<#if request.applicantUsername?has_content>
${msg("portalRequestWaitingUsername")}: ${request.applicantUsername}
</#if>
${msg("portalRequestWaitingEmail")}: ${request.applicantEmail}
<#if request.applicantOrganization?has_content>
${msg("portalRequestWaitingOrganization")}: ${request.applicantOrganization}
</#if>
${msg("portalRequestWaitingSent")}: ${request.requestedAt}
${msg("portalRequestWaitingButton")}:
${request.link}

</#list>
<#if (more > 0)>
${msg("portalRequestsWaitingMore", more)}

</#if>
${msg("portalRequestsWaitingWhy", realmName)}
<@mail.sender/>
