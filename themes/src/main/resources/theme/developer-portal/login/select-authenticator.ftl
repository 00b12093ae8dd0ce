<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Ours, because Keycloak's choices are not buttons: they need a script and do not answer to the keyboard. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <ul class="${properties.kcSelectAuthListClass!}">
            <#list auth.authenticationSelections as selection>
            <li>
                <form action="${url.loginAction}" method="post">
                    <button type="submit" class="${properties.kcSelectAuthListItemClass!}" name="authenticationExecution" value="${selection.authExecId}">
                        <i class="${properties[selection.iconCssClass]!selection.iconCssClass}" aria-hidden="true"></i>
                        <span><strong>${msg(selection.displayName)}</strong><span class="hint">${msg(selection.helpText)}</span></span>
                        <i class="${properties.kcSelectAuthListItemArrowIconClass!}" aria-hidden="true"></i>
                    </button>
                </form>
            </li>
            </#list>
        </ul>
    </#if>
</@layout.registrationLayout>
