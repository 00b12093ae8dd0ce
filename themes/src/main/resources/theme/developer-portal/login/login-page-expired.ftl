<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p class="lede">${msg("portalExpiredText")}</p>
        <@buttons.actionGroup>
            <@buttons.primaryLink id="loginContinueLink" href=url.loginAction label="portalExpiredContinue"/>
            <@buttons.buttonLink id="loginRestartLink" href=url.loginRestartFlowUrl label="portalExpiredRestart"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
