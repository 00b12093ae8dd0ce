<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("confirmOverrideIdpTitle")}
    <#elseif section = "form">
        <#if message?has_content><p class="lede">${message.summary}</p></#if>
        <form id="kc-register-form" class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="confirmOverride" name="submitAction" value="confirmOverride" text=msg("confirmOverrideIdpContinue", idpDisplayName)/>
                <@buttons.buttonLink id="loginRestartLink" href=url.loginRestartFlowUrl label="portalExpiredRestart"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
