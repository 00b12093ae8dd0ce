<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A title for each case, and a way out for somebody whose link does not work. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
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
<#-- Keycloak says so too when the session is over and the cookie is there; only a script can tell which it was. -->
<#assign noSession = message.summary == msg("cookieNotFoundMessage")>
<#-- A realm with organizations asks for the name first, and says it before there is a password. -->
<#assign heldAccount = message.summary == msg("accountDisabledMessage")>
<#if heldAccount && journey.exists>
    <#-- The setting "contact", an address or a page: this page is Keycloak's, so nobody hands it over. -->
    <#global portalContact = (realm.attributes["portal.contact"])!"">
    <#global portalContactUrl = portalContact?matches("https://\\S+")?then(portalContact, portalContact?matches("[^\\s?&%#:/@]+@[^\\s?&%#:/@]+")?then("mailto:" + portalContact, ""))>
</#if>
<#assign closedRealm = message.summary == msg("realmNotEnabledMessage")>
<#-- One of two, by the class that the script in the head has set: the page is not changed once it is on the screen. -->
<#macro session gone noCookie><span class="cookied">${msg(gone)}</span><span class="cookieless">${msg(noCookie)}</span></#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if unreadableLink>${msg("portalUnreadableTitle")}
        <#elseif incompleteLink>${msg("portalIncompleteTitle")}
        <#elseif noSession><@session "portalSessionGoneTitle" "portalNoCookieTitle"/>
        <#elseif heldAccount>${msg("portalHeldTitle")}
        <#elseif closedRealm>${msg("portalClosedTitle")}
        <#else>${msg("errorTitle")}</#if>
    <#elseif section = "portalHead" && noSession>
        <#-- In the head, so that nothing that is on the screen already goes away. -->
        <script>
            document.cookie = "portal-probe=1; SameSite=Lax";
            document.documentElement.classList.toggle("no-cookie", !document.cookie.includes("portal-probe=1"));
            document.cookie = "portal-probe=; SameSite=Lax; Max-Age=0";
        </script>
    <#elseif section = "form">
        <#if unreadableLink>
        <p class="lede instruction">${msg("portalUnreadableText")}</p>
        <@portal.newLinkForm/>
        <#elseif noSession>
        <p class="lede instruction" id="portal-session-gone">${msg("portalSessionGoneText")}</p>
        <p class="hint" id="portal-session-cookie"><@session "portalSessionGoneOrNoCookie" "cookieNotFoundMessage"/></p>
        <#if journey.exists>
        <@buttons.actionGroup>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
        <@portal.linkButton href=newLinkPage label=msg("portalSendNewLink")/>
        </@buttons.actionGroup>
        </#if>
        <#else>
        <p class="lede instruction" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
        <#if traceId??>
        <p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
        </#if>
        <#assign ways>
        <#if !skipLink?? && client?? && client.baseUrl?has_content>
        <@buttons.primaryLink id="backToApplication" href=client.baseUrl label="portalToApplication"/>
        <#elseif !closedRealm && !incompleteLink>
        <@buttons.primaryLink id="portal-to-sign-in" href=base + "/account/" label="portalToSignIn"/>
        </#if>
        <#if heldAccount && journey.exists><@portal.contact/></#if>
        <#if incompleteLink && journey.exists>
        <@portal.linkButton href=newLinkPage label=msg("portalSendNewLink")/>
        </#if>
        </#assign>
        <#if ways?markup_string?trim?has_content><@buttons.actionGroup>${ways}</@buttons.actionGroup></#if>
        </#if>
    </#if>
</@layout.registrationLayout>
