<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Fields of a form. Pages of other extensions know these macros by name and parameters; they are those of Keycloak's "keycloak.v2". -->

<#-- What a control says of itself: that it is wrong, and where its error and its hints stand. -->
<#macro states name error="" hints="" autofocus=false required=false>
<#if autofocus> autofocus</#if><#if required> aria-required="true"</#if><#if error?has_content> aria-invalid="true"</#if><#if error?has_content || hints?has_content> aria-describedby="${(error?has_content?then("input-error-" + name, "") + " " + hints)?trim}"</#if><#t>
</#macro>

<#macro labelOf name text required=false>
<label class="label" for="${name}"><span>${text}</span><#if required> <span class="star" aria-hidden="true">*</span></#if></label>
</#macro>

<#macro errorOf name error="">
    <#if error?has_content><p class="error" id="input-error-${name}">${error}</p></#if>
</#macro>

<#macro group name label error="" required=false>
<div class="field">
    <#if label?has_content><@labelOf name=name text=label required=required/></#if>
    <#nested>
    <@errorOf name=name error=error/>
</div>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
<@group name=name label=label error=error required=required>
    <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}"<#if autocomplete == "one-time-code"> inputmode="numeric"</#if><@states name=name error=error autofocus=autofocus required=required/>>
</@group>
</#macro>

<#-- The name that somebody signs in with, as the realm has it. -->
<#macro signInName value="" error="" autofocus=true autocomplete="username">
    <#local label><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></#local>
<@input name="username" label=label value=value error=error autofocus=autofocus autocomplete=autocomplete/>
</#macro>

<#-- Shows and hides what is typed, with a script. -->
<#macro reveal name>
<button class="reveal" type="button" id="${name}-show-password" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle data-icon-show="icon i-eye" data-icon-hide="icon i-eye-off" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="icon i-eye" aria-hidden="true"></i></button>
</#macro>

<#-- The nested content and the link for a forgotten password share a line below the field. -->
<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
    <#local beside><#nested></#local>
<div class="field">
    <@labelOf name=name text=label required=required/>
    <div class="group">
        <input id="${name}" name="${name}" value="${value}" type="password" dir="ltr" autocomplete="${autocomplete}"<@states name=name error=error autofocus=autofocus required=required/>>
        <@reveal name=name/>
    </div>
    <@errorOf name=name error=error/>
    <#if forgotPassword || beside?markup_string?trim?has_content>
    <div class="options">${beside}<#if forgotPassword><a class="below" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if></div>
    </#if>
</div>
</#macro>

<#macro checkbox name label value=false required=false>
<label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>><span>${label}<#if required> <span class="star" aria-hidden="true">*</span></#if></span></label>
</#macro>

<#-- A text to take along. Without a script one marks it by hand. -->
<#macro clipboard name label ariaLabel=label value="" readonly=true>
<@group name=name label=label>
    <div class="group">
        <input id="${name}" name="${name}" value="${value}" type="text" dir="ltr"<#if readonly> readonly</#if><#if !label?has_content> aria-label="${ariaLabel}"</#if>>
        <button class="reveal" type="button" data-copy="${name}" data-copied="${msg("code-copy-success")}" data-failed="${msg("code-copy-failure")}" aria-label="${msg("code-copy-label")}"><i class="icon i-copy" aria-hidden="true"></i></button>
    </div>
    <p class="hint" role="status"></p>
</@group>
</#macro>

<#-- One of several of somebody's authenticator apps. -->
<#macro otpDevices credentials selected="">
<fieldset class="choices">
    <legend class="label">${msg("loginTotpDeviceName")}</legend>
    <#list credentials as device>
    <label class="choice"><input type="radio" id="kc-otp-credential-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == selected> checked</#if>><span>${device.userLabel}</span></label>
    </#list>
</fieldset>
</#macro>
