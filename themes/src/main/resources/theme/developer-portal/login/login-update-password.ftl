<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Why a password is refused stands at the field, and the rules below it. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<#import "portal-theme.ftl" as ofTheme>
<#import "new-password.ftl" as newPassword>
<#assign error = messagesPerField.get("password")>
<#if !error?has_content && !messagesPerField.existsError("password-confirm") && message?has_content && message.type == "error">
    <#assign error = message.summary>
</#if>
<@layout.registrationLayout displayMessage=(!error?has_content && !messagesPerField.existsError("password-confirm") && ((message.type)!"") != "warning") displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <form id="kc-passwd-update-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <@newPassword.field name="password-new" label=msg("passwordNew") error=error autofocus=true/>
            <@field.password name="password-confirm" label=msg("passwordConfirm") required=true autocomplete="new-password"/>
            <@ofTheme.unrepeated password="password-new"/>
            <@passwordCommons.logoutOtherSessions/>
            <@buttons.step name="login"/>
        </form>
        <@newPassword.script name="password-new"/>
    </#if>
</@layout.registrationLayout>
