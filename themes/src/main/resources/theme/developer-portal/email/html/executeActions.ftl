<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<#-- What an action is called; one that nobody has named is left out. -->
<#assign actions = (requiredActions![])?filter(action -> msg("requiredAction." + action) != "requiredAction." + action)>
<#assign requiredActionsText = (requiredActions![])?map(action -> msg("requiredAction." + action))?join(", ")>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailActionsTitle") text=msg(actions?has_content?then("portalMailActionsText", "portalMailActionsTextUnnamed"), realmName)/>
<#if actions?has_content>
<ul class="m-ink" style="margin:0 0 16px;padding:0 24px;font-size:16px;line-height:25px;color:#0f1a21;"><#list actions as action><li>${msg("requiredAction." + action)}</li></#list></ul>
</#if>
<@mail.action msg("portalMailActionsButton")/>
<@mail.why msg("portalMailActionsWhy", realmName)/>
<#else>
${kcSanitize(msg("executeActionsBodyHtml", link, linkExpiration, realmName, requiredActionsText, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
