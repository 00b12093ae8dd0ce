<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<#-- Keycloak's own word for it is English in every language. -->
<#assign because = (reason == "inactivity")?then(msg("portalMailInactivity"), reason)>
<@mail.opening title=msg(subjectKey, daysRemaining, because) text=(messageKey == "customMessage")?then(msg("portalMailNoticeText"), mail.western(msg(messageKey, daysRemaining, because)))/>
<#if messageKey == "customMessage"><div class="m-ink" style="font-size:16px;line-height:25px;color:#0f1a21;">${kcSanitize(customMessage)?no_esc}</div></#if>
<@mail.why msg("portalMailEventWhy", realmName)/>
<#else>
<h2>${kcSanitize(msg(subjectKey, daysRemaining, reason))?no_esc}</h2>
<p>${kcSanitize((messageKey == "customMessage")?then(customMessage!"", msg(messageKey, daysRemaining, reason)))?no_esc}</p>
</#if>
</@layout.emailLayout>
