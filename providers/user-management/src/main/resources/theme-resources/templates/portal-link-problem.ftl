<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<#assign withSteps = portalLinkProblem != "USED" && portalLinkProblem != "WITHDRAWN">
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "portalSteps">
        <#if withSteps><@portal.steps "activation"/></#if>
    <#elseif section = "header">
        ${msg("portalLinkTitle_" + portalLinkProblem)}
    <#elseif section = "form">
        <#if withSteps><@portal.stepsInContent "activation"/></#if>
        <@portal.lede>${msg("portalLinkText_" + portalLinkProblem, portalLinkHours!0)}</@portal.lede>
        <#if portalNewLinkUrl??>
        <@portal.newLinkForm/>
        <#else>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
        </#if>
    </#if>
</@layout.registrationLayout>
