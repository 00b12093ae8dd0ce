<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg(portalNewLinkAsked?then("portalNewLinkTitle", "portalSendNewLink"))}
    <#elseif section = "form">
        <#if portalNewLinkAsked>
        <p class="lede instruction" role="status">${msg("portalNewLinkAsked")}</p>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
        <#else>
        <@portal.newLinkForm/>
        </#if>
    </#if>
</@layout.registrationLayout>
