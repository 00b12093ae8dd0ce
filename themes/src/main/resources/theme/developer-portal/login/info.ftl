<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What is done, said once, and the way on as a button. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${msg(messageHeader)}<#else>${message.summary?replace("^([^.。?!]*)[.。]$", "$1", "r")}</#if>
    <#elseif section = "form">
        <#if messageHeader?? && msg(messageHeader) != message.summary><p class="lede instruction">${message.summary}</p></#if>
        <#list requiredActions![]>
        <ul class="plain-list">
            <#items as action><li>${msg("requiredAction." + action)}</li></#items>
        </ul>
        </#list>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
        <@buttons.primaryLink href=pageRedirectUri label="backToApplication" id="kc-info-link"/>
            <#elseif actionUri?has_content>
        <@buttons.primaryLink href=actionUri label="proceedWithAction" id="kc-info-link"/>
            <#elseif (client.baseUrl)?has_content>
        <@buttons.primaryLink href=client.baseUrl label="backToApplication" id="kc-info-link"/>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
