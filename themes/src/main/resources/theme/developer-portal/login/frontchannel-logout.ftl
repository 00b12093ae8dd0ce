<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Each application signs the person out in a frame that nobody sees; then the page goes on. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("frontchannel-logout.title")}
    <#elseif section = "portalHead">
        <#-- A browser may paint what stands before a frame, and lay it out anew behind it. -->
        <link rel="expect" href="#portal-foot" blocking="render">
        <#if logout.logoutRedirectUri?has_content>
        <#-- In the head, so that nothing that is on the screen already goes away. -->
        <script>addEventListener("load", function () { location.replace(document.getElementById("continue").href); });</script>
        </#if>
    <#elseif section = "form">
        <p class="lede">${msg("frontchannel-logout.message")}</p>
        <ul class="plain-list">
            <#list logout.clients as client>
            <li>${client.name!}<iframe src="${client.frontChannelLogoutUrl}" hidden></iframe></li>
            </#list>
        </ul>
        <#if logout.logoutRedirectUri?has_content>
        <@buttons.primaryLink href=logout.logoutRedirectUri label="doContinue" id="continue"/>
        </#if>
    </#if>
</@layout.registrationLayout>
