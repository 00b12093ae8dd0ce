<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Ours, because Keycloak's glues two sentences from pieces around "click here"; here they are two buttons. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p class="lede">${msg("portalExpiredText")}</p>
        <div class="actions">
            <a id="loginContinueLink" class="btn primary" href="${url.loginAction}">${msg("portalExpiredContinue")}</a>
            <a id="loginRestartLink" class="btn" href="${url.loginRestartFlowUrl}">${msg("portalExpiredRestart")}</a>
        </div>
    </#if>
</@layout.registrationLayout>
