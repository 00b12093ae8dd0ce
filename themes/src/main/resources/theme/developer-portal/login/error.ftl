<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Ours, because Keycloak's has one title for everything and no way out for somebody whose link does not work. -->
<#import "template.ftl" as layout>
<#assign base = url.loginUrl?keep_before("/login-actions/")>
<#assign newLinkPage = base + "/portal/activation-link">
<#-- Comes with user-management, like the page for a new link. -->
<#assign journey = .get_optional_template("portal-commons.ftl")>
<#if journey.exists>
    <#assign portal = journey.import()>
    <#global portalNewLinkUrl = newLinkPage>
    <#global portalSignInUrl = base + "/account/">
</#if>
<#-- A message has no name here: the one for an activation link that cannot be verified names the page for a new one. -->
<#assign unreadableLink = journey.exists && message.summary?contains(newLinkPage)>
<#assign incompleteLink = message.summary == msg("invalidCodeMessage")>
<#assign closedRealm = message.summary == msg("realmNotEnabledMessage")>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if unreadableLink>${msg("portalUnreadableTitle")}
        <#elseif incompleteLink>${msg("portalIncompleteTitle")}
        <#elseif closedRealm>${msg("portalClosedTitle")}
        <#else>${msg("errorTitle")}</#if>
    <#elseif section = "form">
        <#if unreadableLink>
        <p class="lede instruction">${msg("portalUnreadableText")}</p>
        <@portal.newLinkForm/>
        <#else>
        <p class="lede instruction" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
        <#if traceId??>
        <p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
        </#if>
        <#if incompleteLink && journey.exists>
        <@portal.linkButton href=newLinkPage label=msg("portalSendNewLink")/>
        </#if>
        <#if !skipLink?? && client?? && client.baseUrl?has_content>
        <p><a id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
