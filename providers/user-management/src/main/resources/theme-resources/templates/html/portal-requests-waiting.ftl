<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRequestsWaitingTitle", total)}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalRequestsWaitingText", realmName)}</@mail.text>
<#list requests as request>
<@mail.facts>
    <@mail.fact msg("portalRequestWaitingName")><bdi>${request.applicantName}</bdi></@mail.fact>
    <#if request.applicantUsername?has_content>
    <@mail.fact msg("portalRequestWaitingUsername")><bdi dir="ltr">${request.applicantUsername}</bdi></@mail.fact>
    </#if>
    <@mail.fact msg("portalRequestWaitingEmail")><bdi dir="ltr">${request.applicantEmail}</bdi></@mail.fact>
    <#if request.applicantOrganization?has_content>
    <@mail.fact msg("portalRequestWaitingOrganization")><bdi>${request.applicantOrganization}</bdi></@mail.fact>
    </#if>
    <@mail.fact msg("portalRequestWaitingSent")>${request.requestedAt}</@mail.fact>
    <@mail.fact ""><@mail.link href=request.link label=msg("portalRequestWaitingButton")/></@mail.fact>
</@mail.facts>
<#sep><@mail.line/></#sep>
</#list>
<#if (more > 0)>
<@mail.text>${msg("portalRequestsWaitingMore", more)}</@mail.text>
</#if>
<@mail.lastly>${msg("portalRequestsWaitingWhy", realmName)}</@mail.lastly>
</@layout.emailLayout>
