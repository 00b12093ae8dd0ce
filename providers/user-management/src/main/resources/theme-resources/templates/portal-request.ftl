<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("portalDecideTitle")}
    <#elseif section = "form">
        <@portal.lede>${msg("portalDecideText")}</@portal.lede>
        <pre class="portal-card portal-code" dir="ltr" tabindex="0"><code>curl -X POST ${portalRequestApi}/approve -H "Authorization: Bearer $TOKEN"</code></pre>
        <p class="hint">${msg("portalDecideHint")}</p>
    </#if>
</@layout.registrationLayout>
