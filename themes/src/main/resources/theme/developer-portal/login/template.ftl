<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "footer.ftl" as loginFooter>
<#import "panel.ftl" as sidePanel>
<#import "theme-resources.ftl" as themeResourceTags>

<#-- Stylesheets keep their address while Keycloak stays the same; the theme's version makes an update visible. -->
<#macro stylesheets resources path>
    <#list resources as resource>
    <link rel="stylesheet" href="${path}/${resource.path}?v=${properties.portalVersion!}"<#if resource.media?has_content> media="${resource.media}"</#if>>
    </#list>
</#macro>

<#macro tokens>
    <#local all><#include "resources/css/tokens.css" parse=false></#local>
${all?markup_string?replace("/\\*.*?\\*/", "", "rs")?trim?no_esc}<#t>
</#macro>

<#-- Keycloak does not compress pages. What somebody typed into several lines stays as it is. -->
<#macro unindented>
    <#local all><#nested></#local>
    <#local markup = all?markup_string>
${(markup?contains("<textarea") || markup?contains("portal-code"))?then(markup, markup?replace("\n[ \t]+", "\n", "r"))?no_esc}<#t>
</#macro>

<#-- Optional colours of the organization that somebody signs in for, else of the realm: attributes portal.brandColor and portal.brandColorDark, as #rrggbb. -->
<#macro brandColors>
    <#local hex = "#[0-9a-fA-F]{6}">
    <#local light = (org.attributes["portal.brandColor"][0])!((realm.attributes["portal.brandColor"])!"")>
    <#local dark = (org.attributes["portal.brandColorDark"][0])!((realm.attributes["portal.brandColorDark"])!"")>
    <#if light?matches(hex) || dark?matches(hex)>
    <style>:root{<#if light?matches(hex)>--brand:${light};</#if><#if dark?matches(hex)>--brand-dark:${dark}</#if>}</style>
    </#if>
</#macro>

<#--
  Links, no script: a list of languages that opens in place. Keycloak's page for a device's code does not read the language
  of its own links (26.7.5): user-management has a link that leads back to it; without that there is no menu.
-->
<#macro languages>
    <#local device = pageId == "login-oauth2-device-verify-user-code">
    <#if realm.internationalizationEnabled && locale.supported?size gt 1 && (!device || .get_optional_template("portal-commons.ftl").exists)>
    <details class="lang" id="portal-languages">
        <summary><svg class="icon" aria-hidden="true"><circle cx="9" cy="9" r="6.5"/><path d="M2.5 9h13M9 2.5q-6 6.5 0 13 6-6.5 0-13"/></svg><span class="sr">${msg("portalLanguage")} </span>${locale.current}</summary>
        <ul>
            <#--
              client_data is for a sign-in that Keycloak (26.7.5) has forgotten, and neither a step under way nor a short link needs the token that
              Keycloak keeps of the link: one for each language would weigh kilobytes.
            -->
            <#list locale.supported?sort_by("label") as l>
            <li><a href="<#if device>${url.loginUrl?keep_before("/login-actions/")}/portal/device?kc_locale=${l.languageTag}<#else>${l.url?replace("&client_data=[^&]*", "", "r")?replace("(/(required-action|portal/activate/[^?]+)[?].*)&key=[^&]*", "$1", "r")}${portalLanguageQuery!}</#if>" lang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a><#t>
            </#list>
        </ul>
    </details>
    </#if>
</#macro>

<#-- A link of the footer appears when its address is set as a text of the realm. -->
<#macro footerLinks>
    <#list ["Docs", "Status", "Terms", "Privacy", "Help"] as name>
        <#local href = msg("portalFooter" + name + "Url")>
        <#if href?matches("(https?://|mailto:|/).+")>
    <a href="${href}">${msg("portalFooter" + name)}</a>
        </#if>
    </#list>
</#macro>

<#macro attemptedUsername>
    <div class="field">
        <label class="label" for="kc-attempted-username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
        <input id="kc-attempted-username" value="${auth.attemptedUsername}" dir="ltr" readonly>
        <a id="reset-login" class="below" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
    </div>
</#macro>

<#-- A step beside the form, as a real button: it works without script. -->
<#macro otherWay id field value label>
    <form id="${id}-form" action="${url.loginAction}" method="post" novalidate>
        <input type="hidden" name="${field}" value="${value}">
        <button id="${id}" type="submit" class="btn block">${msg(label)}</button>
    </form>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#assign heading = heading?markup_string?replace("<!--.*?-->", "", "rs")?trim>
<#if !heading?has_content><#assign heading = (title!realm.displayName)?esc?markup_string></#if>
<#assign steps><#nested "portalSteps"></#assign>
<#assign steps = steps?markup_string?replace("<!--.*?-->", "", "rs")?trim>
<!DOCTYPE html>
<html class="<#if darkMode>follows-dark </#if>${properties.kcHtmlClass!}" lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
<#compress>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light${darkMode?then(' dark', '')}">
    <#if properties.meta?has_content>
        <#list properties.meta?split(' ') as meta>
    <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
        </#list>
    </#if>
    <#assign inTitle = heading?replace("<span class=\"cookieless\">.*?</span>", "", "r")?replace("<[^>]*>", "", "r")?replace("\\s+", " ", "r")?trim>
    <title>${inTitle?no_esc}<#if !inTitle?contains(realm.displayName?esc?markup_string)> · ${realm.displayName}</#if></title>
    <@themeResourceTags.renderFavicons themeResources.favicons url.resourcesPath/>
    <#-- First, so that a theme that extends this one needs not name it, and can change what it says; within the page, because a request costs more. -->
    <style><@tokens/></style>
    <@stylesheets themeResources.stylesCommon url.resourcesCommonPath/>
    <@stylesheets themeResources.styles url.resourcesPath/>
    <@brandColors/>
    <script>document.documentElement.classList.add("js")</script>
    <#nested "portalHead">
    <#-- Keycloak's passkey scripts import this module by its bare name. -->
    <#if pageId?contains("webauthn") || pageId?contains("passkey") || (enableWebAuthnConditionalUI!"")?has_content>
    <script type="importmap">{"imports":{"rfc4648":"${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/portal.js?v=${properties.portalVersion!}"></script>
    <@themeResourceTags.renderScripts themeResources.scripts url.resourcesPath "text/javascript"/>
    <#if scripts??>
        <#list scripts as script>
    <script src="${script}"></script>
        </#list>
    </#if>
</#compress>
</head>
<body class="${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}"<#if (url.ssoLoginInOtherTabsUrl)?has_content> data-poll="${url.ssoLoginInOtherTabsUrl}"</#if><#if authenticationSession??> data-session="${authenticationSession.authSessionIdHash}"</#if>>
<#compress><@sidePanel.panel/></#compress>
<div class="pane">
<@unindented>
    <main>
        ${steps?no_esc}
        <header class="head"><h1 id="kc-page-title">${heading?replace("[eE]-(?:[mM]ail|posta)\\w*", "<span class=whole>$0</span>", "r")?no_esc}</h1></header>
        <div class="body" id="kc-content">
        <#-- App-initiated actions do not warn that the action is needed to sign in. -->
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
            <div class="alert pf-m-${(message.type = 'error')?then('danger', message.type)}" role="${(message.type = 'error')?then('alert', 'status')}">
                <span class="alert-icon" aria-hidden="true"></span>
                <span class="alert-text kc-feedback-text">${message.summary}</span>
            </div>
        </#if>
        <#if displayRequiredFields>
            <p class="hint required-note"><span class="star" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
        </#if>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <#nested "show-username">
            <@attemptedUsername/>
        </#if>
            <#nested "form">
        <#if auth?has_content && auth.showTryAnotherWayLink()>
            <@otherWay id="try-another-way" field="tryAnotherWay" value="on" label="doTryAnotherWay"/>
        </#if>
        <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
            <@otherWay id="switch-organization" field="switchOrganization" value="true" label="doSwitchOrganization"/>
        </#if>
            <#nested "socialProviders">
        <#if displayInfo>
            <div id="kc-info" class="info"><#nested "info"></div>
        </#if>
        </div>
    </main>
</@unindented>
<#compress>
    <footer class="foot" id="portal-foot">
        <@languages/>
        <@footerLinks/>
        <@loginFooter.content/>
    </footer>
</#compress>
</div>
</body>
</html>
</#macro>
