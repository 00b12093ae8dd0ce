<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("portalActiveTitle")}
    <#elseif section = "form">
        <@portal.lede><@portal.sentence text=msg("portalActiveText", portal.gap)><strong dir="ltr">${portalSignInName}</strong></@portal.sentence></@portal.lede>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
    </#if>
</@layout.registrationLayout>
