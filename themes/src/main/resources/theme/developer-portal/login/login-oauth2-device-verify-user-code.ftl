<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("oauth2DeviceVerificationTitle")}
    <#elseif section = "form">
        <form id="kc-user-verify-device-user-code-form" class="stack" action="${url.oauth2DeviceVerificationAction}" method="post" novalidate>
            <@field.input name="device_user_code" label=msg("verifyOAuth2DeviceUserCode") autofocus=true/>
            <@buttons.button id="kc-login" label="doSubmit"/>
        </form>
    </#if>
</@layout.registrationLayout>
