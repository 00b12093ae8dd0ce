<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=(((message.type)!"") != "warning"); section>
    <#if section = "header">
        ${msg("emailVerifyTitle")}
    <#elseif section = "form">
        <p class="lede instruction"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
        <#if isAppInitiatedAction??>
        <form id="kc-verify-email-form" class="stack" action="${url.loginAction}" method="post">
            <@buttons.step label=(verifyEmail??)?then("emailVerifyResend", "emailVerifySend") type=(verifyEmail??)?then("secondary", "primary")/>
        </form>
        <#else>
        <p class="hint">${msg("emailVerifyInstruction2")}</p>
        <@buttons.buttonLink href=url.loginAction label="emailVerifyResend" id="kc-resend"/>
        </#if>
    </#if>
</@layout.registrationLayout>
