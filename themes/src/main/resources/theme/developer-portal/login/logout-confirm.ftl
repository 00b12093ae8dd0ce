<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("logoutConfirmTitle")}
    <#elseif section = "form">
        <p class="lede instruction">${msg("logoutConfirmHeader")}</p>
        <form class="stack" action="${url.logoutConfirmAction}" method="post">
            <input type="hidden" name="session_code" value="${logoutConfirm.code}">
            <@buttons.actionGroup>
                <@buttons.button id="kc-logout" name="confirmLogout" label="doLogout"/>
                <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><@buttons.buttonLink href=client.baseUrl label="backToApplication"/></#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
