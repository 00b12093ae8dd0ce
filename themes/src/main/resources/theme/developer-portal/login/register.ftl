<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#import "new-password.ftl" as newPassword>
<#import "kept-answers.ftl" as keptAnswers>
<#import "portal-theme.ftl" as ofTheme>
<#-- Comes with user-management; without that jar the form has no journey. -->
<#assign journey = .get_optional_template("portal-commons.ftl")>
<#assign linkFollows = journey.exists && !messageHeader?? && !passwordRequired?? && ["APPROVAL", "AUTOMATIC"]?seq_contains(portalJourney!"APPROVAL")>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=false; section>
    <#if section = "portalSteps">
        <#if journey.exists><#assign portal = journey.import()><@portal.steps current="details"/></#if>
    <#elseif section = "header">
        <#if messageHeader??>${msg(messageHeader)}<#else>${msg("registerTitle")}</#if>
    <#elseif section = "form">
        <#if journey.exists && !messageHeader?? && (portalJourney!"APPROVAL") != "NONE">
        <p class="lede">${msg("portalRegisterText_" + (portalJourney!"APPROVAL"))}</p>
        </#if>
        <p class="hint required-note"><span class="star" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
        <form id="kc-register-form" class="stack" action="${url.registrationAction}" method="post" novalidate>
            <@userProfileCommons.userProfileFormFields addressHint=linkFollows?then(msg("portalRegisterLinkHere"), ""); callback, attribute>
                <#if callback = "afterField" && passwordRequired?? && (attribute.name == 'username' || (attribute.name == 'email' && realm.registrationEmailAsUsername))>
                    <div class="portal-passwords">
                        <@newPassword.field name="password" label=msg("password") error=messagesPerField.get("password") newAccount=true/>
                        <@field.password name="password-confirm" required=true label=msg("passwordConfirm") autocomplete="new-password"/>
                        <@ofTheme.unrepeated password="password"/>
                    </div>
                </#if>
            </@userProfileCommons.userProfileFormFields>

            <#if journey.exists><@portal.organizationField/></#if>

            <@registerCommons.termsAcceptance/>

            <#if recaptchaRequired?? && (recaptchaVisible!false)>
            <div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
            </#if>
            <div>
                <#if recaptchaRequired?? && !(recaptchaVisible!false)>
                <script>function onSubmitRecaptcha(token) { document.getElementById("kc-register-form").requestSubmit(); }</script>
                <@buttons.button id="kc-submit" label="portalCreateAccount" class=["portalRecaptcha"] data\-sitekey=recaptchaSiteKey data\-callback="onSubmitRecaptcha" data\-action=recaptchaAction/>
                <#else>
                <@buttons.button id="kc-submit" label="portalCreateAccount"/>
                </#if>
                <#if linkFollows>
                <p class="hint" id="portal-no-password">${msg("portalRegisterNoPassword")}</p>
                </#if>
            </div>
        </form>
        <p class="info">${msg("portalHaveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
        <@keptAnswers.script form="kc-register-form"/>
        <#if passwordRequired??>
        <@newPassword.script name="password"/>
        </#if>
    </#if>
</@layout.registrationLayout>
