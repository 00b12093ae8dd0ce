<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("deleteCredentialTitle", credentialLabel)}
    <#elseif section = "form">
        <p class="lede" id="kc-delete-text">${msg("deleteCredentialMessage", credentialLabel)}</p>
        <form class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-accept" name="accept" label="doConfirmDelete" type="danger"/>
                <@buttons.button id="kc-decline" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
