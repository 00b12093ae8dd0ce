<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The panel beside the form: brand, picture or drawing, and what the portal says of itself. -->

<#-- A picture is the realm's own, as the API stores it, and never one of another site. -->
<#macro brand>
    <#local logo = (realm.attributes["portal.logo"])!"">
    <span class="brand">
        <#if logo?matches("data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/=]+")>
        <img src="${logo}" alt="">
        <#elseif properties.portalLogo?has_content>
        <img src="${url.resourcesPath}/${properties.portalLogo}" alt="">
        <#else>
        <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round"><path d="M9.5 24C18.5 24 13 8 21 8"/><circle cx="6" cy="24" r="3.25" fill="currentColor" stroke="none"/><circle cx="25" cy="8" r="3.75"/></svg>
        </#if>
        <span>${realm.displayName}</span>
    </span>
</#macro>

<#macro panel>
<#local picture = (realm.attributes["portal.panel-picture"])!"">
<aside class="panel<#if picture?has_content> pictured</#if>" aria-label="${msg("portalPanelLabel", realm.displayName)}">
    <#if picture?has_content>
    <img class="panel-picture" src="${url.loginUrl?keep_before("/login-actions/")}/portal/picture?v=${((realm.attributes["portal.panel-picture-version"])!"")?url('UTF-8')}" alt="" loading="lazy">
    </#if>
    <svg class="lines" viewBox="0 0 480 560" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
        <path pathLength="1" d="M-20 250H86C150 250 150 150 214 150H300C372 150 352 54 424 54H520"/>
        <path pathLength="1" d="M-20 330H120C206 330 190 214 276 214H520"/>
        <path pathLength="1" d="M-20 92H60C124 92 124 150 188 150H214"/>
        <path pathLength="1" d="M276 214C340 214 332 318 396 318H520"/>
        <path class="way" pathLength="1" d="M-20 290H100C176 290 176 182 252 182H286C366 182 350 118 430 118H520"/>
        <g class="dots"><circle cx="60" cy="92" r="4"/><circle cx="214" cy="150" r="4"/><circle cx="424" cy="54" r="4"/><circle cx="120" cy="330" r="4"/><circle cx="396" cy="318" r="4"/></g>
        <g class="stops"><circle cx="100" cy="290" r="7"/><circle cx="269" cy="182" r="7"/><circle class="now" cx="430" cy="118" r="9"/></g>
    </svg>
    <@brand/>
    <#-- What this portal says of itself; nothing while it says nothing. -->
    <#local title = msg("portalPanelTitle"), text = msg("portalPanelText")>
    <#local points = [msg("portalPanelPoint1"), msg("portalPanelPoint2"), msg("portalPanelPoint3")]?filter(point -> point?has_content)>
    <#if title?has_content || text?has_content || points?has_content>
    <div class="pitch">
        <#if title?has_content><p class="pitch-title"><bdi>${title}</bdi></p></#if>
        <#if text?has_content><p><bdi>${text}</bdi></p></#if>
        <#list points>
        <ul class="pitch-points"><#items as point><li><bdi>${point}</bdi></li></#items></ul>
        </#list>
    </div>
    </#if>
</aside>
</#macro>
