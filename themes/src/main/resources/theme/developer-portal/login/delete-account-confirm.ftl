<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("deleteAccountConfirm")}
    <#elseif section = "form">
        <form action="${url.loginAction}" class="stack" id="kc-deleteaccount-form" method="post">
            <div class="alert pf-m-warning" role="note">
                <span class="alert-icon" aria-hidden="true"></span>
                <span class="alert-text">${msg("irreversibleAction")}</span>
            </div>
            <div>
                <p>${msg("deletingImplies")}</p>
                <ul class="plain-list">
                    <li>${msg("loggingOutImmediately")}</li>
                    <li>${msg("errasingData")}</li>
                </ul>
            </div>
            <p>${msg("finalDeletionConfirmation")}</p>
            <@buttons.actionGroup>
                <@buttons.button id="kc-submit" label="doConfirmDelete" type="danger"/>
                <#if triggered_from_aia!false><@buttons.button id="kc-cancel" name="cancel-aia" label="doCancel" type="secondary" value="true"/></#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
