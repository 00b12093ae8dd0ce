<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("saml.post-form.title")}
    <#elseif section = "portalHead">
        <script>addEventListener("load", function () { document.forms["saml-post-binding"].submit(); });</script>
    <#elseif section = "form">
        <p class="lede">${msg("saml.post-form.message")}</p>
        <form name="saml-post-binding" class="stack" method="post" action="${samlPost.url}">
            <#if samlPost.SAMLRequest??><input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"></#if>
            <#if samlPost.SAMLResponse??><input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"></#if>
            <#if samlPost.relayState??><input type="hidden" name="RelayState" value="${samlPost.relayState}"></#if>
            <noscript>
                <p>${msg("saml.post-form.js-disabled")}</p>
                <@buttons.button label="doContinue"/>
            </noscript>
        </form>
    </#if>
</@layout.registrationLayout>
