<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Keycloak gives the question as an error; here it is one. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("confirmLinkIdpTitle")}
    <#elseif section = "form">
        <#if message?has_content><p class="lede">${message.summary}</p></#if>
        <form id="kc-register-form" class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="linkAccount" name="submitAction" value="linkAccount" text=msg("confirmLinkIdpContinue", idpDisplayName)/>
                <#if !hideReviewButton?has_content>
                <@buttons.button id="updateProfile" name="submitAction" value="updateProfile" label="confirmLinkIdpReviewProfile" type="secondary"/>
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
