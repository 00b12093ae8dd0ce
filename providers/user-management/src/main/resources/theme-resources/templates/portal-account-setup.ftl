<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<#import "user-profile-commons.ftl" as userProfile>
<#import "register-commons.ftl" as registerCommons>
<#assign choosesPassword = portalPasswordRequired!false>
<#-- Comes with regex-password-policy. -->
<#assign passwordRules = .get_optional_template("portal-password-rules.ftl")>
<#assign hasRules = false>
<#if passwordRules.exists>
    <#assign rules = passwordRules.import()>
    <#assign hasRules = rules.published>
</#if>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "portalSteps">
        <@portal.steps "activation"/>
    <#elseif section = "header">
        ${msg(choosesPassword?then("portalSetupTitle", "portalSetupTitleNoPassword"))}
    <#elseif section = "form">
        <@portal.stepsInContent "activation"/>
        <@portal.lede>${msg(choosesPassword?then("portalSetupText", "portalSetupTextNoPassword"))}</@portal.lede>
        <#if portalApprovedBy?has_content><p class="hint" id="portal-approved-by"><@portal.sentence msg("portalSetupApprovedBy", portal.gap)><bdi>${portalApprovedBy}</bdi></@portal.sentence></p></#if>
        <#if portalOrganization?has_content>
        <dl class="portal-card portal-facts"><div><dt>${msg("portalSetupOrganization")}</dt><dd><bdi>${portalOrganization}</bdi><#if portalRole?has_content> <span class="muted">${msg("portalRole_" + portalRole)}</span></#if></dd></div></dl>
        </#if>
        <@portal.invitations/>
        <p class="hint required-note"><span class="star ${properties.kcInputRequiredClass!}" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
        <form id="portal-account-setup" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
            <#if portalSignInName?has_content><@portal.signInNameField value=portalSignInName/></#if>
            <@portal.emailField name="portal-email" label=msg("email") value=portalEmail readonly=true signsIn=!portalSignInName?has_content hintId=portalAddressProven?then("portal-email-hint", "")>
                <#if portalAddressProven><p class="hint" id="portal-email-hint">${msg("portalSetupEmailHint")}</p></#if>
            </@portal.emailField>
            <@userProfile.userProfileFormFields/>
            <#if choosesPassword>
            <#if portalPasswordReplaced!false><p class="hint" id="portal-password-replaced">${msg("portalSetupPasswordReplaced")}</p></#if>
            <div class="portal-passwords">
                <@portal.passwordField name="password-new" label=msg("password") describedBy=hasRules?then("portal-password-rules", "")>
                    <#if hasRules><@rules.list field="password-new" newAccount=true/></#if>
                </@portal.passwordField>
                <@portal.passwordField name="password-confirm" label=msg("passwordConfirm")/>
                <@portal.unrepeated password="password-new" repeated="password-confirm"/>
            </div>
            </#if>
            <@registerCommons.termsAcceptance/>
            <div>
                <@portal.submit id="portal-activate" label=msg("portalActivate")/>
                <p class="hint"><#if portalName?has_content><@portal.sentence msg("portalSetupNotYou", portal.gap)><bdi>${portalName}</bdi></@portal.sentence> <a id="portal-leave" href="${portalLeaveUrl}">${msg("portalSetupLeave")}</a> </#if>${msg("portalSetupHint")}</p>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
