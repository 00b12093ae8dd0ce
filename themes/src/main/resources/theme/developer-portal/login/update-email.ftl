<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<#import "user-profile-commons.ftl" as userProfileCommons>
<@layout.registrationLayout displayMessage=(messagesPerField.exists("global") && ((message.type)!"") != "warning"); section>
    <#if section = "header">
        ${msg("updateEmailTitle")}
    <#elseif section = "form">
        <form id="kc-update-email-form" class="stack" action="${url.loginAction}" method="post" novalidate>
            <@userProfileCommons.userProfileFormFields/>
            <@passwordCommons.logoutOtherSessions/>
            <@buttons.step/>
        </form>
    </#if>
</@layout.registrationLayout>
