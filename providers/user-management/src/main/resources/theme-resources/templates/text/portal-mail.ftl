<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Building blocks of the portal's mails as plain text: a link stands on a line of its own. -->
<#assign gap = "\x2063">

<#-- What stands between a label and its value. -->
<#assign colon = {"fr": "\xA0: ", "ja": "：", "zh": "："}[locale.language]!": ">

<#macro greeting><#if recipientName?has_content>${msg("portalMailGreeting", gap)?replace(gap, recipientName)}<#else>${msg("portalMailGreetingNoName")}</#if></#macro>

<#-- The sentence with a name in it, or the one without where the name is not known or not told. -->
<#macro from name named unnamed><#if name?has_content>${msg(named, gap)?replace(gap, name)}<#else>${msg(unnamed)}</#if></#macro>

<#-- Only where it is not the address, and the address is known to be the reader's. -->
<#macro signInName><#if .data_model.signInName?has_content>

${msg("portalMailSignInName", gap)?replace(gap, .data_model.signInName)}
</#if></#macro>

<#-- The reader's role in each of their organizations. -->
<#macro memberships>
<#list .data_model.memberships as membership>
${membership.role?has_content?then(msg("portalRole_" + membership.role), msg("portalRoleChangedMember"))}${colon}${membership.organization}
</#list>
</#macro>

<#-- What comes with an approval. -->
<#macro admittedTo><#if .data_model.memberships?has_content>

${msg("portalApprovedMemberships")}

<@memberships/></#if></#macro>

<#-- Whom the reader can ask, where the realm says so. -->
<#macro questions>
<#if contactUrl?has_content>
${msg("portalMailContact", gap)?replace(gap, contact)}

</#if>
</#macro>

<#macro why key>
${msg(key, realmName, gap)?replace(gap, recipientEmail)}
</#macro>

<#-- Who has sent this mail; a theme may name a text with address and contact. -->
<#macro sender>

${realmName}
<#if properties.portalFooterKey?? && msg(properties.portalFooterKey)?has_content>
${msg(properties.portalFooterKey)}
</#if>
</#macro>
