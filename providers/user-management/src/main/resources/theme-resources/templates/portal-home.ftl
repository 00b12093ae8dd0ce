<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("portalHomeTitle")}
    <#elseif section = "form">
        <@portal.lede><@portal.sentence text=msg("portalHomeText", portal.gap)><strong dir="ltr">${portalHomeName}</strong></@portal.sentence></@portal.lede>
        <@portal.linkButton href=portalHome label=msg("portalHomeButton") primary=true/>
    </#if>
</@layout.registrationLayout>
