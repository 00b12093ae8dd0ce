<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("credentialOffer"); section>
    <#if section = "header">
        ${msg("credentialOfferTitle", credentialDisplayName)}
    <#elseif section = "form">
        <ol id="kc-cred-offer-settings" class="plain-list">
            <li>
                <p>${msg("credentialOfferStep1", credentialDisplayName)}</p>
                <img class="qr" id="kc-credential-offer-qr-code" src="data:image/png;base64, ${credentialOffer.qrCode}" alt="${msg("portalQrCode")}">
                <p><a href="${credentialOffer.uri}" id="credential-offer-uri-link">${msg("credentialOfferUri")}</a></p>
            </li>
            <li><p>${msg("credentialOfferStep2", credentialDisplayName)}</p></li>
        </ol>
        <form action="${url.loginAction}" class="stack" id="kc-cred-offer-settings-form" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="continue-vc-offer" label="doContinue"/>
                <#if !skipCancelButton??><@buttons.button id="cancel-vc-offer" name="cancel-aia" label="doCancel" type="secondary" value="true"/></#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
