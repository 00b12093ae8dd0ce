<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "portalSteps">
        <#if portalWaiting><@portal.steps "approval"/></#if>
    <#elseif section = "header">
        ${msg(portalWaiting?then("portalWaitingTitle", "portalDisabledTitle"))}
    <#elseif section = "form">
        <#if portalWaiting><@portal.stepsInContent "approval"/></#if>
        <@portal.lede>
            <#if !portalWaiting>${msg("portalDisabledText")}
            <#elseif portalIdentityProvider?has_content><@portal.sentence msg("portalWaitingIdentityProviderText", portal.gap)><bdi>${portalIdentityProvider}</bdi></@portal.sentence><#if portalEmail?has_content> ${msg("portalWaitingMailText")}</#if>
            <#elseif portalPasswordKnown>${msg("portalWaitingPasswordText")}
            <#else>${msg("portalWaitingText")}</#if>
        </@portal.lede>
        <dl class="portal-card portal-facts">
            <#if portalName?has_content><div><dt>${msg("portalFactName")}</dt><dd><bdi>${portalName}</bdi></dd></div></#if>
            <#if portalEmail?has_content><div><dt>${msg("email")}</dt><dd><bdi dir="ltr">${portalEmail}</bdi></dd></div></#if>
            <#if portalOrganization?has_content><div><dt>${msg("portalFactOrganization")}</dt><dd><bdi>${portalOrganization}</bdi></dd></div></#if>
            <#if portalWaiting && portalRequestedAt?has_content><div><dt>${msg("portalFactRequested")}</dt><dd>${portalRequestedAt}</dd></div></#if>
            <#if portalAnswerBy?has_content><div><dt>${msg("portalFactAnswerBy")}</dt><dd>${portalAnswerBy}</dd></div></#if>
        </dl>
        <form id="portal-waiting" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <div class="portal-pair">
                <@portal.submit id="portal-check-again" label=msg("portalCheckAgain")/>
                <@portal.linkButton href=url.loginRestartFlowUrl label=msg("portalOtherAccount")/>
            </div>
        </form>
        <@portal.contact/>
    </#if>
</@layout.registrationLayout>
