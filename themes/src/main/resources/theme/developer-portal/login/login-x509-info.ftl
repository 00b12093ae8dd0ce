<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <dl class="card portal-facts">
            <div><dt>${msg("clientCertificate")}</dt><dd id="certificate_subjectDN" dir="ltr">${(x509.formData.subjectDN)!msg("noCertificate")}</dd></div>
            <#if (x509.formData.isUserEnabled)??><div><dt>${msg("doX509Login")}</dt><dd id="username" dir="ltr">${(x509.formData.username)!}</dd></div></#if>
        </dl>
        <form id="kc-x509-login-info" class="stack" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-login" name="login" label="doContinue"/>
                <#if (x509.formData.isUserEnabled)??><@buttons.button id="kc-cancel" name="cancel" label="doIgnore" type="secondary" value="true"/></#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
