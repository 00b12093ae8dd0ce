<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Building blocks of the portal's mails as plain text: a link stands on a line of its own. -->
<#assign gap = "\x2063">

<#macro greeting><#if recipientName?has_content>${msg("portalMailGreeting", gap)?replace(gap, recipientName)}<#else>${msg("portalMailGreetingNoName")}</#if></#macro>

<#macro why key>${msg(key, realmName, gap)?replace(gap, recipientEmail)}</#macro>
