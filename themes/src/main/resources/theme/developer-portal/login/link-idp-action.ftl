<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("linkIdpActionTitle", idpDisplayName)}
    <#elseif section = "form">
        <p class="lede" id="kc-link-text">${msg("linkIdpActionMessage", idpDisplayName)}</p>
        <form class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-continue" name="continue" label="doContinue"/>
                <@buttons.button id="kc-cancel" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
