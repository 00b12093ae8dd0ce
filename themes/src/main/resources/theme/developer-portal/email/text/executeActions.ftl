<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#-- What an action is called; one that nobody has named is left out. -->
<#assign actions = (requiredActions![])?filter(action -> msg("requiredAction." + action) != "requiredAction." + action)>
<#assign requiredActionsText = (requiredActions![])?map(action -> msg("requiredAction." + action))?join(", ")>
<#if mail.ours>
<@mail.opening msg(actions?has_content?then("portalMailActionsText", "portalMailActionsTextUnnamed"), realmName)/>
<#list actions>

<#items as action>
- ${msg("requiredAction." + action)}
</#items>
</#list>
<@mail.action msg("portalMailActionsButton")/>
<@mail.why msg("portalMailActionsWhy", realmName)/>
<#else>
${msg("executeActionsBody", link, linkExpiration, realmName, requiredActionsText, linkExpirationFormatter(linkExpiration))}
</#if>
