<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
${msg("portalTestText", realmName)}

${realmName}

<@mail.why "portalTestWhy"/>
