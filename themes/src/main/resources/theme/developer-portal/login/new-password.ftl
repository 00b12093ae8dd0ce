<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A field for a new password. Ours, because Keycloak's cannot name the rules that belong to it. -->
<#import "password-validation.ftl" as keycloaksOwn>
<#-- Comes with regex-password-policy; without it, or in a realm without its rules, Keycloak's own script tells what is missing. -->
<#assign rules = .get_optional_template("portal-password-rules.ftl")>
<#assign hasRules = false>
<#if rules.exists>
    <#assign portal = rules.import()>
    <#assign hasRules = portal.published>
</#if>

<#macro field name label error newAccount=false autofocus=false>
    <#local descriptions = error?has_content?then(["input-error-" + name], []) + hasRules?then(["portal-password-rules"], [])>
<div class="field">
    <div class="label"><label for="${name}"><span>${label}</span> <span class="star" aria-hidden="true">*</span></label></div>
    <div class="group">
        <div class="item fill"><span class="input"><input id="${name}" name="${name}" type="password" dir="ltr" autocomplete="new-password" required<#if autofocus> autofocus</#if><#if error?has_content> aria-invalid="true"</#if><#if descriptions?has_content> aria-describedby="${descriptions?join(" ")}"</#if>></span></div>
        <div class="item">
            <button class="reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle data-icon-show="icon i-eye" data-icon-hide="icon i-eye-off" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}" id="${name}-show-password"><i class="icon i-eye" aria-hidden="true"></i></button>
        </div>
    </div>
    <div id="input-error-container-${name}"><#if error?has_content><p class="error" id="input-error-${name}">${error}</p></#if></div>
    <#if hasRules><@portal.list field=name newAccount=newAccount/></#if>
</div>
</#macro>

<#-- After the form. -->
<#macro script name>
    <#if !hasRules>
<@keycloaksOwn.templates/>
<@keycloaksOwn.script field=name/>
    </#if>
</#macro>
