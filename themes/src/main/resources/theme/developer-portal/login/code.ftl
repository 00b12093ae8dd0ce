<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout; section>
    <#if section = "header">
        <#if code.success>${msg("codeSuccessTitle")}<#else>${msg("errorTitle")}</#if>
    <#elseif section = "form">
        <#if code.success>
        <p class="lede">${msg("copyCodeInstruction")}</p>
        <@field.clipboard name="code" label="" ariaLabel=msg("codeSuccess") value=code.code/>
        <#else>
        <p class="lede instruction" id="error">${msg("codeErrorTitle", code.error!)}</p>
        </#if>
    </#if>
</@layout.registrationLayout>
