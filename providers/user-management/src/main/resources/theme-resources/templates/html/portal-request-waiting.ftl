<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRequestWaitingTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalRequestWaitingText", realmName)}</@mail.text>
<@mail.facts>
    <@mail.fact msg("portalRequestWaitingName")><bdi>${applicantName}</bdi></@mail.fact>
    <#if applicantUsername?has_content>
    <@mail.fact msg("portalRequestWaitingUsername")><bdi dir="ltr">${applicantUsername}</bdi></@mail.fact>
    </#if>
    <@mail.fact msg("portalRequestWaitingEmail")><bdi dir="ltr">${applicantEmail}</bdi></@mail.fact>
    <#if applicantOrganization?has_content>
    <@mail.fact msg("portalRequestWaitingOrganization")><bdi>${applicantOrganization}</bdi></@mail.fact>
    </#if>
    <@mail.fact msg("portalRequestWaitingSent")>${requestedAt}</@mail.fact>
</@mail.facts>
<@mail.button href=link label=msg("portalRequestWaitingButton")/>
<@mail.plainLink link/>
<@mail.lastly>${msg("portalRequestWaitingWhy", realmName)}</@mail.lastly>
</@layout.emailLayout>
