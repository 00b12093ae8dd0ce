<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <#if otpLogin.userOtpCredentials?size gt 1>
            <@field.otpDevices credentials=otpLogin.userOtpCredentials selected=otpLogin.selectedCredentialId!""/>
            <#else>
            <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}">
            </#if>
            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
            <@buttons.loginButton/>
        </form>
    </#if>
</@layout.registrationLayout>
