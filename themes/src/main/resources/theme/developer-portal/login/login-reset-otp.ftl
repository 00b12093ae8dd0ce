<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <p class="lede" id="kc-otp-reset-form-description">${msg("otp-reset-description")}</p>
        <form id="kc-otp-reset-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <@field.otpDevices credentials=configuredOtpCredentials.userOtpCredentials selected=configuredOtpCredentials.selectedCredentialId!""/>
            <@buttons.button id="kc-otp-reset-form-submit" label="doSubmit"/>
        </form>
    </#if>
</@layout.registrationLayout>
