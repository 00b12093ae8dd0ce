<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "user-profile-commons.ftl" as userProfileCommons>
<@layout.registrationLayout displayMessage=(messagesPerField.exists("global") && ((message.type)!"") != "warning") displayRequiredFields=true; section>
    <#if section = "header">
        ${msg((isAppInitiatedAction??)?then("loginProfileTitle", "loginIdpReviewProfileTitle"))}
    <#elseif section = "form">
        <form id="kc-update-profile-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <@userProfileCommons.userProfileFormFields/>
            <@buttons.step/>
        </form>
    </#if>
</@layout.registrationLayout>
