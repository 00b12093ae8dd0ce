<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Parts of the portal's pages. They work in any login theme: Keycloak's classes where they exist, our own beside them. -->

<#-- A character that no text contains: stands where a sentence has user text, which is never put through msg(). -->
<#assign gap = "\x2063">

<#-- Prints text with the nested content in the place of its gap. -->
<#macro sentence text><#local parts = text?split(gap)>${parts[0]}<#nested>${parts[1]!""}</#macro>

<#-- portalJourney: APPROVAL (default), AUTOMATIC (nobody has to approve), IMMEDIATE (nothing comes after the form) or NONE (an invitation, for instance). -->
<#macro steps current>
    <#local journey = portalJourney!"APPROVAL">
    <#if journey == "APPROVAL" || journey == "AUTOMATIC">
        <#local names = (journey == "AUTOMATIC")?then(["details", "activation"], ["details", "approval", "activation"])>
<ol class="portal-steps" aria-label="${msg("portalSteps")}">
        <#list names as name>
    <li<#if names?seq_index_of(name) lt names?seq_index_of(current)> class="done"<#elseif name == current> aria-current="step"</#if>>${msg("portalStep_" + name)}<#if names?seq_index_of(name) lt names?seq_index_of(current)><span class="sr">${msg("portalStepDone")}</span></#if></li>
        </#list>
</ol>
    </#if>
</#macro>

<#-- The steps of a page: above its title where the layout has a place for them, else at the top of its content. -->
<#macro stepsInContent current>
    <#if !(properties.portalStepsAboveTitle??)>
<link rel="stylesheet" href="${url.resourcesPath}/css/portal-plain.css">
<@steps current/>
    </#if>
</#macro>

<#macro lede><p class="lede instruction"><#nested></p></#macro>

<#-- An Arabic text counts in Western digits, like browsers and CLDR 47; Java 17 still has others there. It needs no plural for it. -->
<#function count number><#return ((lang!"") == "ar")?then(number?c, number)></#function>

<#macro fieldError name>
    <#if messagesPerField.existsError(name)>
    <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}"><p class="${properties.kcInputErrorMessageClass!"error"}" id="input-error-${name}">${messagesPerField.get(name)}</p></div>
    </#if>
</#macro>

<#macro labelFor id text required=false optional=false>
    <div class="${properties.kcFormGroupLabelClass!}"><label for="${id}" class="${properties.kcFormLabelClass!properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${text}</span><#if required> <span class="${properties.kcInputRequiredClass!"required"}" aria-hidden="true">*</span><#elseif optional> <span class="hint">${msg("portalOptional")}</span></#if></label></div>
</#macro>

<#-- Keycloak's newer theme draws the frame of a field around it, the older one on it. -->
<#macro box>
    <#if properties.kcInputGroupItemClass??><span class="${properties.kcInputClass!}"><#nested></span><#else><#nested></#if>
</#macro>

<#macro emailField name label value="" readonly=false signsIn=true hintId="">
<div class="${properties.kcFormGroupClass!}">
    <@labelFor id=name text=label/>
    <@box><input class="${properties.kcInputClass!}" type="email" id="${name}" name="${name}" value="${value}" dir="ltr" autocomplete="<#if readonly && signsIn>username<#else>email</#if>"<#if readonly> readonly<#else> required</#if><#if messagesPerField.existsError(name)> aria-invalid="true" aria-describedby="input-error-${name}"<#elseif hintId?has_content> aria-describedby="${hintId}"</#if>></@box>
    <@fieldError name/>
    <#nested>
</div>
</#macro>

<#-- What the person will sign in with, where that is not the address; password managers keep it. -->
<#macro signInNameField value>
<div class="${properties.kcFormGroupClass!}">
    <@labelFor id="portal-sign-in-name" text=msg("username")/>
    <@box><input class="${properties.kcInputClass!}" type="text" id="portal-sign-in-name" value="${value}" dir="ltr" autocomplete="username" readonly aria-describedby="portal-sign-in-name-hint"></@box>
    <p class="hint" id="portal-sign-in-name-hint">${msg("portalSignInNameHint")}</p>
</div>
</#macro>

<#-- The new organization of a sign-up, where the settings ask for one. -->
<#macro organizationField>
    <#if (portalOrganizationChoice!"OFF") != "OFF">
    <#local required = portalOrganizationChoice == "REQUIRED">
    <#local invalid = messagesPerField.existsError("portalOrganization")>
<div class="${properties.kcFormGroupClass!}">
    <@labelFor id="portalOrganization" text=msg("portalOrganization") required=required optional=!required/>
    <@box><input class="${properties.kcInputClass!}" type="text" id="portalOrganization" name="portalOrganization" value="${(register.formData.portalOrganization)!}" dir="auto" maxlength="255" autocomplete="organization"<#if required> required aria-required="true"</#if><#if invalid> aria-invalid="true"</#if> aria-describedby="<#if invalid>input-error-portalOrganization </#if>portal-organization-hint"></@box>
    <@fieldError name="portalOrganization"/>
    <p class="hint" id="portal-organization-hint">${msg("portalOrganizationHint_" + portalOrganizationChoice)}</p>
</div>
    </#if>
</#macro>

<#macro passwordField name label describedBy="" autofocus=false>
    <#local invalid = messagesPerField.existsError(name)>
<div class="${properties.kcFormGroupClass!}">
    <@labelFor id=name text=label required=true/>
    <div class="${properties.kcInputGroup!}">
        <div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}">
            <@box><input class="${properties.kcInputClass!}" type="password" id="${name}" name="${name}" dir="ltr" autocomplete="new-password" required<#if autofocus> autofocus</#if><#if invalid> aria-invalid="true"</#if><#if invalid || describedBy?has_content> aria-describedby="<#if invalid>input-error-${name} </#if>${describedBy}"</#if>></@box>
        </div>
        <div class="${properties.kcInputGroupItemClass!}">
            <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i></button>
        </div>
    </div>
    <@fieldError name/>
    <#nested>
</div>
</#macro>

<#macro submit id label name="" value="">
<button type="submit" id="${id}"<#if name?has_content> name="${name}" value="${value}"</#if> class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</button>
</#macro>

<#macro secondSubmit id label name value>
<button type="submit" id="${id}" name="${name}" value="${value}" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</button>
</#macro>

<#-- Who invites, to what, and what they add: portalInvitations. -->
<#macro invitations>
    <#list portalInvitations![] as one>
<div class="portal-card portal-invitation">
    <p><#if one.inviterName?has_content><@sentence text=msg("portalInvitedBy", gap)><strong><bdi>${one.inviterName}</bdi></strong></@sentence><#else>${msg("portalInvited")}</#if></p>
    <#if one.invitedTo?has_content || one.invitedAs?has_content>
    <dl class="portal-facts">
        <#list one.invitedTo as seat>
        <div><dt>${msg("portalRole_" + seat.role)}</dt><dd><bdi>${seat.organization}</bdi></dd></div>
        </#list>
        <#if one.invitedAs?has_content><div><dt>${msg("portalInvitationRole")}</dt><dd>${msg("portalRole_" + one.invitedAs)}</dd></div></#if>
    </dl>
    </#if>
    <#if one.inviterMessage?has_content><blockquote class="portal-message" dir="auto">${one.inviterMessage}</blockquote></#if>
</div>
    </#list>
</#macro>

<#macro linkButton href label primary=false>
<a href="${href}" class="${properties.kcButtonClass!} ${primary?then(properties.kcButtonPrimaryClass!, properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!)} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</a>
</#macro>

<#-- What only the theme developer-portal has: somewhere to go meanwhile, and a password that is asked for once. -->
<#assign ofTheme = .get_optional_template("portal-theme.ftl")>

<#macro docsButton>
    <#if ofTheme.exists><#local theme = ofTheme.import()><@theme.docsButton/></#if>
</#macro>

<#macro unrepeated password repeated>
    <#if ofTheme.exists><#local theme = ofTheme.import()><@theme.unrepeated password=password repeated=repeated/></#if>
</#macro>

<#-- Where people can ask about their request: portalContact, portalContactUrl. -->
<#macro contact>
    <#if portalContactUrl?has_content><p class="hint" id="portal-contact"><@sentence msg("portalHurry", gap)><a href="${portalContactUrl}" dir="ltr">${portalContact}</a></@sentence></p></#if>
</#macro>

<#macro newLinkForm>
<form id="portal-new-link" class="${properties.kcFormClass!}" action="${portalNewLinkUrl}" method="post">
    <@emailField name="email" label=msg("portalYourEmail") hintId="portal-new-link-hint"/>
    <div>
        <@submit id="portal-send-link" label=msg("portalSendNewLink")/>
        <p class="hint" id="portal-new-link-hint">${msg("portalNewLinkHint")}</p>
    </div>
</form>
<p class="info">${msg("portalAlreadyActive")} <a href="${portalSignInUrl}">${msg("doLogIn")}</a></p>
</#macro>
