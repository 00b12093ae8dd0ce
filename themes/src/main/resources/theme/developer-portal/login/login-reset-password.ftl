<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
    <#if section = "header">
        ${msg("emailForgotTitle")}
    <#elseif section = "form">
        <p class="lede">${msg(realm.duplicateEmailsAllowed?then("emailInstructionUsername", "emailInstruction"))}</p>
        <form id="kc-reset-password-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <@field.signInName value=auth.attemptedUsername!"" error=messagesPerField.get("username")/>
            <@buttons.actionGroup>
                <@buttons.button id="kc-form-buttons" label="portalSendLink"/>
                <@buttons.buttonLink href=url.loginUrl label="backToLogin"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
