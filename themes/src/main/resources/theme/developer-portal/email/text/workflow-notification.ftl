<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<#-- Keycloak's own word for it is English in every language. -->
<#assign because = (reason == "inactivity")?then(msg("portalMailInactivity"), reason)>
<@mail.opening text=(messageKey == "customMessage")?then(msg("portalMailNoticeText"), mail.western(msg(messageKey, daysRemaining, because)))/>
<#if messageKey == "customMessage">

${customMessage}
</#if>
<@mail.why msg("portalMailEventWhy", realmName)/>
<#else>
${msg(subjectKey, daysRemaining, reason)}

${(messageKey == "customMessage")?then(customMessage!"", msg(messageKey, daysRemaining, reason))}
</#if>
