<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <form action="${url.loginAction}" class="choices" method="post">
            <#list auth.authenticationSelections as selection>
            <button type="submit" class="choice" name="authenticationExecution" value="${selection.authExecId}">
                <i class="${properties[selection.iconCssClass]!selection.iconCssClass}" aria-hidden="true"></i>
                <span><strong>${msg(selection.displayName)}</strong><span class="hint">${msg(selection.helpText)}</span></span>
                <i class="icon i-next flip" aria-hidden="true"></i>
            </button>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
