<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "portalSteps">
        <@portal.steps "activation"/>
    <#elseif section = "header">
        ${msg("portalOpenMailTitle")}
    <#elseif section = "form">
        <@portal.stepsInContent "activation"/>
        <@portal.lede>${msg("portalOpenMailText")}</@portal.lede>
        <@portal.newLinkForm/>
    </#if>
</@layout.registrationLayout>
