<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRequestsWaitingText", realmName)}

<#list requests as request>
${msg("portalRequestWaitingName")}${mail.colon}${request.applicantName}
<#if request.applicantUsername?has_content>
${msg("portalRequestWaitingUsername")}${mail.colon}${request.applicantUsername}
</#if>
${msg("portalRequestWaitingEmail")}${mail.colon}${request.applicantEmail}
<#if request.applicantOrganization?has_content>
${msg("portalRequestWaitingOrganization")}${mail.colon}${request.applicantOrganization}
</#if>
${msg("portalRequestWaitingSent")}${mail.colon}${request.requestedAt}
${msg("portalRequestWaitingButton")}${mail.colon?trim}
${request.link}

</#list>
<#if (more > 0)>
${msg("portalRequestsWaitingMore", more)}

</#if>
${msg("portalRequestsWaitingWhy", realmName)}
<@mail.sender/>
